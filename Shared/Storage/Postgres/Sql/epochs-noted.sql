-- hold-lease, epoch for each of them, and forget-losses, in one round trip.
WITH held AS (
    SELECT id
    FROM trials
    WHERE id = @trial
      AND token = @token                       -- fence: the lease is still this worker's
      AND state IN ('leased', 'running')       -- reaped or ended trials keep their token but take no more writes
    FOR NO KEY UPDATE                          -- and stays so until the write is committed
),
forgotten AS (
    UPDATE trials
    SET losses = 0
    FROM held
    WHERE trials.id = held.id
      AND losses > 0
),
recorded AS (
    INSERT INTO epochs (trial_id, epoch, learning_rate, train_loss, train_top1, penalty,
                        validation_loss, validation_top1, validation_top5, seconds, images_per_second)
    SELECT held.id, record.*
    FROM held
    CROSS JOIN unnest(@epochs, @rates, @train_losses, @train_top1s, @penalties,
                      @validation_losses, @validation_top1s, @validation_top5s, @seconds, @speeds) AS record
    ON CONFLICT (trial_id, epoch) DO UPDATE    -- an attempt that resumes repeats epochs of the one before it: the later record holds
    SET learning_rate = excluded.learning_rate,
        train_loss = excluded.train_loss,
        train_top1 = excluded.train_top1,
        penalty = excluded.penalty,
        validation_loss = excluded.validation_loss,
        validation_top1 = excluded.validation_top1,
        validation_top5 = excluded.validation_top5,
        seconds = excluded.seconds,
        images_per_second = excluded.images_per_second
)
SELECT id
FROM held;

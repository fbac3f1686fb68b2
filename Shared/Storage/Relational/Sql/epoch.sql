-- An attempt that resumes repeats epochs of the one before it: the later record holds.
INSERT INTO epochs (trial_id, epoch, learning_rate, train_loss, train_top1, penalty,
                    validation_loss, validation_top1, validation_top5, seconds, images_per_second)
VALUES (@trial, @epoch, @rate, @train_loss, @train_top1, @penalty,
        @validation_loss, @validation_top1, @validation_top5, @seconds, @speed)
ON CONFLICT (trial_id, epoch) DO UPDATE
SET learning_rate = excluded.learning_rate,
    train_loss = excluded.train_loss,
    train_top1 = excluded.train_top1,
    penalty = excluded.penalty,
    validation_loss = excluded.validation_loss,
    validation_top1 = excluded.validation_top1,
    validation_top5 = excluded.validation_top5,
    seconds = excluded.seconds,
    images_per_second = excluded.images_per_second;

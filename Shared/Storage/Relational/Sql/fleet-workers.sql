SELECT id, device_class, slots, busy_slots, broker_connected,
       CASE WHEN left_at IS NOT NULL THEN 'left'
            WHEN last_seen_at <= orchestrator_now() - @silent THEN 'silent'
            WHEN drain_requested_at IS NOT NULL THEN 'draining'
            WHEN excluded_at IS NOT NULL THEN 'excluded'
            ELSE 'active' END,
       COALESCE(training.speed, 0),
       totals
FROM workers
LEFT JOIN (SELECT owner, SUM(images_per_second) AS speed
           FROM trials
           WHERE state = 'running'                                             -- ix_trials_held
           GROUP BY owner) AS training ON training.owner = workers.id
WHERE left_at IS NULL
   OR last_seen_at > orchestrator_now() - @recently;

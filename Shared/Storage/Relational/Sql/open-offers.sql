SELECT COUNT(*)
FROM trials
WHERE state = 'queued'
  AND offered_at IS NOT NULL                            -- ix_trials_open_offers
  AND offered_at > orchestrator_now() - @again;         -- an older offer is taken for lost

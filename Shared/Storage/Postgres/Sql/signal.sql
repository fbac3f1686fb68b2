-- Delivered at commit, and once however often a transaction says it.
SELECT pg_notify('orchestrator_trials', '');

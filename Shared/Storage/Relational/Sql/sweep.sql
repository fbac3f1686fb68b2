INSERT INTO sweeps (id, name, description, definition, objective_metric, objective_maximize, training, cells, created_at, owner, priority, version)
VALUES (@sweep, @name, @description, @definition, @metric, @maximize, @training, @cells, orchestrator_now(), @owner, @priority, 1)
ON CONFLICT (id) DO NOTHING;

INSERT INTO sweeps (id, name, description, definition, objective_metric, objective_maximize, cells, created_at)
VALUES (@sweep, @name, @description, @definition, @metric, @maximize, @cells, orchestrator_now())
ON CONFLICT (id) DO NOTHING;

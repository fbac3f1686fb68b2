INSERT INTO sweeps (id, name, description, definition, objective_metric, objective_maximize, training, cells, created_at)
VALUES (@sweep, @name, @description, @definition, @metric, @maximize, @training, @cells, orchestrator_now())
ON CONFLICT (id) DO NOTHING;

INSERT INTO sweep_cells (sweep_id, cell, hash, factors, is_baseline, baseline_cell)
VALUES (@sweep, @cell, @hash, @factors, @baseline, @compared);

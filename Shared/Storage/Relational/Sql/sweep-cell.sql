INSERT INTO sweep_cells (sweep_id, cell, hash, factors, is_baseline)
VALUES (@sweep, @cell, @hash, @factors, @baseline);

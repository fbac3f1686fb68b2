DELETE FROM sweep_cells
WHERE sweep_id = @sweep;

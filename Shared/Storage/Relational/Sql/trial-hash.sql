SELECT hash
FROM trials
WHERE id = @trial;

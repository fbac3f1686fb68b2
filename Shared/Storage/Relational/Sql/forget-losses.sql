-- The trial got somewhere: workers that were lost before are not held against it.
UPDATE trials
SET losses = 0
WHERE id = @trial
  AND losses > 0;

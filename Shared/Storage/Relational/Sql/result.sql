-- The primary key is the trial: a second result is an error that undoes the whole transaction.
INSERT INTO results (trial_id, token, result)
VALUES (@trial, @token, @result);

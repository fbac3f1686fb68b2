INSERT INTO log_lines (trial_id, attempt, at, level, text)
VALUES (@trial, @attempt, @at, @level, @text);

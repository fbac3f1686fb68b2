SELECT trial_id
FROM results
WHERE trial_id = @trial
  AND token = @token;      -- accepted under the same lease: a repeated finish, not a stale one

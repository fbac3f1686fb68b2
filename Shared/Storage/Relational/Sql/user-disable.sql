UPDATE users
SET disabled_at = COALESCE(disabled_at, orchestrator_now()),
    security_stamp = @stamp                  -- its sessions are over, also when it is enabled again
WHERE id = @user;

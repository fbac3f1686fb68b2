UPDATE users
SET password_hash = @hash,
    security_stamp = @stamp                  -- whoever had the old password is out
WHERE id = @user;

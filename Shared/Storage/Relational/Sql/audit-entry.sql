INSERT INTO audit_entries (at, actor_kind, actor_id, actor_name, action, target, detail, address)
VALUES (orchestrator_now(), @kind, @actor, @actor_name, @action, @target, @detail, @address);

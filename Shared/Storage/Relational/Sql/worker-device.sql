INSERT INTO worker_devices (worker_id, name, device_class, model, memory_bytes, capability, slots)
VALUES (@worker, @name, @device_class, @model, @memory, @capability, @slots)
ON CONFLICT (worker_id, name) DO UPDATE
SET device_class = excluded.device_class,
    model = excluded.model,
    memory_bytes = excluded.memory_bytes,
    capability = excluded.capability,
    slots = excluded.slots;      -- an exclusion stays

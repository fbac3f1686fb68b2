INSERT INTO workers (id, host, process_id, device_class, device, slots, busy_slots, version, registered_at, last_seen_at,
                     broker_connected, drain_finishes)
VALUES (@worker, @host, @process, @device_class, @device, @slots, 0, @version, orchestrator_now(), orchestrator_now(),
        FALSE, FALSE)
ON CONFLICT (id) DO UPDATE
SET host = excluded.host,
    process_id = excluded.process_id,
    device_class = excluded.device_class,
    device = excluded.device,
    slots = excluded.slots,
    version = excluded.version,
    last_seen_at = excluded.last_seen_at,
    left_at = NULL;

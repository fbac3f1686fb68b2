CREATE TEMPORARY TABLE staged_trials (
    position bigint NOT NULL,
    id bigint NOT NULL,
    hash text NOT NULL,
    seed bigint NOT NULL,
    cell integer NOT NULL
) ON COMMIT DROP;

-- Who needs a trial must not change while another transaction decides by it: submissions and cancels go one after the other.
SELECT pg_advisory_xact_lock(4011976);

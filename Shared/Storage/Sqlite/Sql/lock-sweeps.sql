-- Nothing to do: there is one writer at a time.
SELECT 1;

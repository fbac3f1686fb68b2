SELECT state, COUNT(*)
FROM trials
GROUP BY state;

SELECT COALESCE(MAX(ordinal), -1) + 1
FROM trials;

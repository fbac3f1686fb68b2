INSERT INTO protection_keys (name, xml)
VALUES (@name, @xml);

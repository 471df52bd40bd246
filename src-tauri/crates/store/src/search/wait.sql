INSERT INTO search_waits (line) VALUES (?1) ON CONFLICT (line) DO NOTHING

INSERT INTO desk (id, first_wrote) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING

INSERT INTO asset (id, media_type, digest, bytes) VALUES (?1, ?2, ?3, ?4)

SELECT number, at, person, desk, command, subject, hash
FROM audit WHERE number < ?1 ORDER BY number DESC LIMIT ?2

SELECT id FROM desk ORDER BY first_wrote, id

edition.language = :language

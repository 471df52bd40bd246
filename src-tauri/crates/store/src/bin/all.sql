SELECT article, person, at FROM bin ORDER BY at DESC, article DESC

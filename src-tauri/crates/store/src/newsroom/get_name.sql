SELECT name FROM newsroom WHERE only = 1

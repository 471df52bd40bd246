SELECT id, name, created FROM newsroom WHERE only = 1

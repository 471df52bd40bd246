## Dosyaları hizalama

error-memory_unreadable = “{ $path }” dosyasının { $line }. satırında sekme yok. Belleğin her satırına kaynak tümceyi, bir sekmeyi ve karşılığını yazın.

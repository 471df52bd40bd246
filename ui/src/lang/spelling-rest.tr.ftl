### Bilinmeyen sözcük kalmadığında, ama her dil denetlenemediğinde söylenen.

spelling-rest = Bilinmeyen sözcük bulunmadı. Sözlüğü olmadığı için denetlenmeyen: { $languages }.

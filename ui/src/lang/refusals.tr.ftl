# Why the newsroom refused a step.
error-block_taken = Bu metnin bir paragrafı başka bir metinde de yer alıyor; bu yüzden hiçbir şey kaydedilmedi. Sözlerini kopyalayın, paragrafı buradan silin ve yeniden yazın.
error-export_not_recorded = Yazıldı, ama haber odasının kayıtlarına geçmedi: { $files }. Kayda geçmesi için yeniden dışa aktarın.
error-seen_another_note = “{ $title }” ({ LANGUAGE($language) }) metninin { $number }. sonnotu artık önünüzdekinden başka bir şey söylüyor. Onu okuyun, sonra yeniden karar verin.

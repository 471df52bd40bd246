### What remains to be found when more was found than is replaced in one go.

find-rest = More was found than is replaced in one go, and the texts were looked through again. See whether what stands here is to be replaced, too.
find-more-editions =
    { $count ->
        [one] Show one more text
       *[other] Show { $count } more texts
    }

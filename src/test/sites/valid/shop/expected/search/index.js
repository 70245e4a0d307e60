portolanSearch.take("6eb9771472d9020e47f0cd5a")

portolanSearch.take([2,9000,9002])

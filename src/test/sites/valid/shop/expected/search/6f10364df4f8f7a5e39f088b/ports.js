portolanSearch.take([6379,6379,8443,8443,9000,9002])

portolanSearch.take("#admin	#conflict	#http	's	#notes	#order	#port	$roject	#redis	#service	#timeout	#variable	","&%%&%&%%'&%%")

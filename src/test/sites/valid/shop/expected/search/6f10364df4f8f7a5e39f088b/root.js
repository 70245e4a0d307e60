portolanSearch.take({"starts":[0,3,4,7,11,14,35],"documents":35,"averageLength":49.91428756713867,"lengths":[11,16,23,32,42,50,56],"inline":1024,"cards":32,"borders":"\t认端"})

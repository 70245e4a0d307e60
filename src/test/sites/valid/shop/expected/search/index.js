portolanSearch.take("6f10364df4f8f7a547f0cd5a")

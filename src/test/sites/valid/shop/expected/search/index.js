portolanSearch.take("6f10364df4f8f7a5e39f088b")

portolanSearch.take("6f10364df4f8f7a5deb7478b")

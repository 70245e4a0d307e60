<!doctype html>
<html lang="zh">
<head><meta charset="utf-8"><title>${content.uri}</title></head>
<body><main>${content.body}</main></body>
</html>

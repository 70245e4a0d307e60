<!doctype html>
<html lang="zh">
<head><meta charset="utf-8"><title>Benchmark</title></head>
<body><main><ul>
<#list pages as page>
<li><a href="${page.uri}">${page.uri}</a></li>
</#list>
</ul></main></body>
</html>

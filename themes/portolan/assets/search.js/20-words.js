// What the search says, in both languages of the portal.
((portolan) => {
  "use strict";

  const WORDS = {
    zh: {
      search: "搜索",
      placeholder: "输入端口、变量、服务名或任意文字",
      results: "结果",
      kinds: "类别",
      all: "全部",
      port: "端口",
      conflict: "端口冲突",
      env: "环境变量",
      service: "服务",
      project: "项目",
      section: "文档段落",
      required: "必需",
      optional: "可选",
      inConflict: "有冲突",
      uses: (kind, n) =>
        ({
          port: `${n} 处监听这个端口。`,
          env: `${n} 个项目用到它。`,
          service: `${n} 个项目用到它。`,
          project: n === 0 ? "没有项目依赖它。" : `${n} 个项目依赖它。`,
        })[kind] || "",
      breaks: "停了会影响谁，一步步怎么传到 →",
      rest: (n) => `另有 ${n} 处`,
      more: (n) => `其余 ${n} 条`,
      further: (n) => `再显示一些，还有 ${n} 条`,
      corrected: (typed, used) => `没有“${typed}”，改为搜索“${used}”。`,
      none: (typed) => `没有找到“${typed}”。`,
      noneHint: "少写几个字，或者换一种写法试试。",
      broken: "搜索索引打不开。重新载入页面，或者稍后再试。",
      found: (n) => `${n} 条结果`,
      keys: [["↑", "↓", "选择"], ["↵", "打开"], ["Ctrl", "↵", "新标签页"], ["Esc", "关闭"]],
      hints: [
        ["8080", "端口、冲突、监听它的服务"],
        ["REDIS_URL", "变量由谁定义、谁在读"],
        ["port:8000-8100", "一段端口"],
        ["谁在用 8080", "直接问：端口、变量、服务由谁在用"],
        ["Kafka 停了会影响谁", "停了影响哪些项目"],
        ["uses:kafka", "依赖 Kafka 的项目"],
        ["kind:conflict", "所有端口冲突"],
        ["“网关超时” -灰度", "原样出现的词；不含的词"],
      ],
    },
    en: {
      search: "Search",
      placeholder: "A port, a variable, a service, any words",
      results: "Results",
      kinds: "Kinds",
      all: "All",
      port: "Ports",
      conflict: "Port conflicts",
      env: "Variables",
      service: "Services",
      project: "Projects",
      section: "Passages",
      required: "required",
      optional: "optional",
      inConflict: "in conflict",
      uses: (kind, n) => {
        const projects = n === 1 ? "1 project uses it." : `${n} projects use it.`;
        return (
          {
            port: n === 1 ? "One place listens on it." : `${n} places listen on it.`,
            env: projects,
            service: projects,
            project: n === 0 ? "No project depends on it." : `Needed by ${n} of the projects.`,
          }[kind] || ""
        );
      },
      breaks: "What breaks if it is down, step by step →",
      rest: (n) => `and ${n} more`,
      more: (n) => `${n} more`,
      further: (n) => `Show more, ${n} are left`,
      corrected: (typed, used) => `Nothing for “${typed}”; these are for “${used}”.`,
      none: (typed) => `Nothing found for “${typed}”.`,
      noneHint: "Try fewer words, or another spelling.",
      broken: "The search index cannot be opened. Reload the page, or try again later.",
      found: (n) => (n === 1 ? "1 result" : `${n} results`),
      keys: [["↑", "↓", "choose"], ["↵", "open"], ["Ctrl", "↵", "new tab"], ["Esc", "close"]],
      hints: [
        ["8080", "the port, its conflicts, who listens on it"],
        ["REDIS_URL", "who reads a variable, and where"],
        ["port:8000-8100", "a range of ports"],
        ["who uses 8080", "just ask: who uses a port, a variable, a service"],
        ["what breaks if Kafka is down", "the projects that suffer"],
        ["uses:kafka", "projects that depend on Kafka"],
        ["kind:conflict", "every port conflict"],
        ['"gateway timeout" -canary', "word for word; without a word"],
      ],
    },
  };

  /** The words in the language that the page is shown in now. */
  portolan.words = () => WORDS[document.documentElement.dataset.lang === "en" ? "en" : "zh"];
})(portolanSearch);

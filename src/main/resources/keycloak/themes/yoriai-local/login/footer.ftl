<#import "ways.ftl" as ways>
<#macro content>
<@ways.links/>
<#if (pageId!"") == "login">
<section class="yoriai-demo" aria-labelledby="yoriai-demo-title">
  <h2 id="yoriai-demo-title">${msg("yoriaiDemoTitle")}</h2>
  <p>${msg("yoriaiDemoPassword")} <code>yoriai-demo</code></p>
  <dl>
    <#list [["yoriaiDemoCitizens", ["wren", "heron", "plover"]], ["yoriaiDemoModerator", ["mori"]],
            ["yoriaiDemoLegislator", ["hayashi"]], ["yoriaiDemoAuditor", ["kansa"]], ["yoriaiDemoAdmin", ["admin"]]] as row>
    <div><dt>${msg(row[0])}</dt><dd><#list row[1] as name><button type="button" data-login="${name}">${name}</button></#list></dd></div>
    </#list>
  </dl>
</section>
<script type="module">
  for (const button of document.querySelectorAll("[data-login]")) {
    button.addEventListener("click", () => {
      document.getElementById("username").value = button.dataset.login;
      document.getElementById("password").value = "yoriai-demo";
      document.getElementById("kc-login").focus();
    });
  }
</script>
</#if>
</#macro>

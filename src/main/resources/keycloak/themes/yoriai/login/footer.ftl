<#import "ways.ftl" as ways>
<#macro content>
<@ways.links/>
</#macro>

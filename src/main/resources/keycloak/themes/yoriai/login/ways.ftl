<#-- Where else one may go: back to where one came from, and the other language where no script changes it. -->
<#macro links>
<#if (client.baseUrl)?has_content && (pageId!"") != "info" && (pageId!"") != "error">
<p class="yoriai-ways"><a id="yoriai-back" href="${client.baseUrl}">${msg("yoriaiBack")}</a></p>
</#if>
<#if realm.internationalizationEnabled && (locale.supported)?has_content>
<noscript><p class="yoriai-ways"><#list locale.supported as l><#if l.languageTag != locale.currentLanguageTag><a href="${l.url}" lang="${l.languageTag}">${l.label}</a></#if></#list></p></noscript>
</#if>
</#macro>

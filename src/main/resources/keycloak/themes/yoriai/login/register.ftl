<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "register-commons.ftl" as registerCommons>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=false; section>
    <#if section = "header">
        ${msg("registerTitle")}
    <#elseif section = "form">
        <p class="instruction">${msg("yoriaiRegisterLead")}</p>
        <form id="kc-register-form" class="${properties.kcFormClass!}" action="${url.registrationAction}" method="post" novalidate="novalidate">
            <@userProfileCommons.userProfileFormFields/>
            <#if passwordRequired??>
                <@field.password name="password" required=true label=msg("password") autocomplete="new-password"><p class="yoriai-rule">${msg("yoriaiPasswordRule")}</p></@field.password>
                <@field.password name="password-confirm" required=true label=msg("passwordConfirm") autocomplete="new-password" />
            </#if>
            <@registerCommons.termsAcceptance/>
            <@buttons.actionGroup>
                <@buttons.button id="yoriai-register" label="doRegister"/>
            </@buttons.actionGroup>
        </form>
    <#elseif section = "socialProviders">
        <p class="instruction" id="yoriai-have-account">${msg("yoriaiHaveAccount")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></p>
    </#if>
</@layout.registrationLayout>

@echo off
rem Builds SocialInteractionTracker when its sources changed, then runs it. "sit test" runs every test.
setlocal
set "root=%~dp0"
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
where dotnet >nul 2>nul
if errorlevel 1 (
  echo sit: the .NET SDK 10 is needed: https://dotnet.microsoft.com/download 1>&2
  exit /b 2
)
if not exist "%root%artifacts" mkdir "%root%artifacts"
if /i "%~1"=="test" goto test

rem Nothing to build when no source is newer than the last good build.
powershell -NoProfile -Command "$s=Get-Item -ErrorAction SilentlyContinue '%root%artifacts\sit.stamp'; if(-not $s){exit 1}; $n=Get-ChildItem -Recurse -File '%root%src','%root%Directory.Build.props','%root%Directory.Packages.props','%root%.editorconfig' | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTimeUtc -gt $s.LastWriteTimeUtc } | Select-Object -First 1; if($n){exit 1}" >nul 2>nul
if not errorlevel 1 goto run
echo sit: building (a minute the first time) 1>&2
dotnet build "%root%src\SocialInteractionTracker.Cli\SocialInteractionTracker.Cli.csproj" -c Release -v quiet -clp:NoSummary > "%root%artifacts\build.log" 2>&1
if errorlevel 1 (
  findstr /c:": error" "%root%artifacts\build.log" 1>&2
  echo sit: the build failed; all of it is in artifacts\build.log 1>&2
  exit /b 3
)
echo built> "%root%artifacts\sit.stamp"
:run
dotnet "%root%src\SocialInteractionTracker.Cli\bin\Release\net10.0\sit.dll" %*
exit /b %errorlevel%

:test
dotnet test "%root%SocialInteractionTracker.sln" -c Release
exit /b %errorlevel%
